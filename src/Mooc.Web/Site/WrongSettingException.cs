namespace Mooc.Web.Site;

/// <summary>What the operator asks for cannot be had here: a folder, file or address is wrong. The message is one sentence that says so.</summary>
public sealed class WrongSettingException(string sentence) : Exception(sentence);
