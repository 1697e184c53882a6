namespace Mooc.Web.Site;

/// <summary>
/// Arguments that are settings: <c>--Mooc:DataFolder=./data</c>, <c>--Mooc:DataFolder ./data</c>, and those that the host itself knows, such as <c>--urls</c>.
/// All others are words for a verb; where there are none, the site is served.
/// </summary>
public sealed record SettingArguments(string[] Settings, string[] Words)
{
    private static readonly HashSet<string> OfHost = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "http_ports", "https_ports", "https_port", "environment", "contentRoot", "webroot", "applicationName", "allowedHosts", "detailedErrors",
        "shutdownTimeoutSeconds", "preferHostingUrls", "captureStartupErrors", "suppressStatusMessages", "hostingStartupAssemblies", "preventHostingStartup",
    };

    /// <summary>Whether there is no verb. What looks like a setting and is unknown here is left to the host, which has more than anybody knows by heart.</summary>
    public bool AskToServe => Words.All(word => word.StartsWith("--", StringComparison.Ordinal) && word.Contains('=', StringComparison.Ordinal));

    public static SettingArguments Of(string[] arguments)
    {
        var settings = new List<string>();
        var words = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            if (!IsSetting(argument))
            {
                words.Add(argument);
                continue;
            }

            settings.Add(argument);
            if (!argument.Contains('=', StringComparison.Ordinal) && i + 1 < arguments.Length) settings.Add(arguments[++i]);
        }

        return new SettingArguments([.. settings], [.. words]);
    }

    private static bool IsSetting(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal)) return false;

        var name = argument[2..].Split('=')[0];
        return name.Contains(':', StringComparison.Ordinal) || OfHost.Contains(name);
    }
}
