namespace Mooc.Web.Account;

/// <summary>Two words for a browser, such as "Firefox, Windows", so that its owner knows it again; nothing finer is stored.</summary>
public static class BrowserName
{
    // The first that fits: most browsers also name those that they resemble.
    private static readonly (string Mark, string Name)[] Families =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"),
        ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    public static string Of(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        return string.Join(", ", new[] { First(Families, agent), First(Systems, agent) }.OfType<string>());
    }

    private static string? First((string Mark, string Name)[] known, string agent) =>
        known.FirstOrDefault(pair => agent.Contains(pair.Mark, StringComparison.Ordinal)).Name;
}
