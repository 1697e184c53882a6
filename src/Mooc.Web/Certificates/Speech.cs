using Mooc.Web.Site;

namespace Mooc.Web.Certificates;

/// <summary>The language of a certificate, spoken until this is disposed of; then again the one before.</summary>
internal sealed class Speech : IDisposable
{
    private readonly string _before = SiteLanguages.Current;

    public Speech(string language) => SiteLanguages.Speak(SiteLanguages.Known(language));

    public void Dispose() => SiteLanguages.Speak(_before);
}
