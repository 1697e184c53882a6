using Microsoft.Extensions.Localization;

namespace Mooc.Web.Site;

/// <summary>Lets validation attributes speak through <see cref="Texts"/>.</summary>
internal sealed class TextsLocalizer(Texts texts) : IStringLocalizer
{
    public LocalizedString this[string name] => new(name, texts[name]);
    public LocalizedString this[string name, params object[] arguments] => new(name, texts[name, arguments]);
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
