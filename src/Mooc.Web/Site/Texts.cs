using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Mooc.Web.Site;

/// <summary>
/// The site's own words. The English sentence is the key, so that a view can be read; each feature has its other languages beside it in
/// <c>Texts.LANG.resx</c>, all gathered here at start. A test finds what is missing or no longer used.
/// </summary>
public sealed class Texts
{
    /// <summary>Where nought is one: zéro page.</summary>
    private static readonly HashSet<string> NoughtIsOne = ["fr"];

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _languages =
        SiteLanguages.All.Keys.Where(language => language != SiteLanguages.Default).ToFrozenDictionary(language => language, Load);

    /// <summary>For places that cannot be given it, such as validation attributes.</summary>
    public static Texts Shared { get; } = new();

    /// <summary>The sentence in the language of the page; the English one where there is none.</summary>
    public string this[string english] => In(SiteLanguages.Current, english);

    public string this[string english, params object?[] values] => string.Format(CultureInfo.CurrentCulture, this[english], values);

    public string In(string language, string english) =>
        _languages.TryGetValue(language, out var texts) && texts.TryGetValue(english, out var text) ? text : english;

    /// <summary>One sentence for one, another for more: <c>Count(n, "{0} unit", "{0} units")</c>.</summary>
    public string Count(int number, string one, string more) => this[number == 1 || (number == 0 && NoughtIsOne.Contains(SiteLanguages.Current)) ? one : more, number];

    private static FrozenDictionary<string, string> Load(string language)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly().GetSatelliteAssembly(CultureInfo.GetCultureInfo(language));
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith($".Texts.{language}.resources", StringComparison.Ordinal)))
        {
            using var reader = new ResourceReader(assembly.GetManifestResourceStream(name)!);
            foreach (DictionaryEntry entry in reader) texts[(string)entry.Key] = (string)entry.Value!;
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
