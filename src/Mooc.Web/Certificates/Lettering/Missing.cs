namespace Mooc.Web.Certificates.Lettering;

/// <summary>A character that cannot be drawn rightly: no font has it, or its script needs the library HarfBuzz, which is not on the machine.</summary>
public sealed record Missing(string Character, bool NeedsHarfBuzz);
