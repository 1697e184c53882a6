using System.Text.RegularExpressions;

namespace Mooc.Bench;

/// <summary>What a learner's browser holds after it has opened a page: its cookies, and the token of the page's forms.</summary>
internal sealed partial record LearnerForm(string Cookie, string Token)
{
    public static async Task<LearnerForm> OfAsync(BenchLearner learner, string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, Bench.SiteUrl + path);
        request.Headers.Add("Cookie", $"__Host-session={learner.Token}");
        var answer = await http.SendAsync(request);
        var form = answer.Headers.GetValues("Set-Cookie").First(cookie => cookie.StartsWith("__Host-form=", StringComparison.Ordinal)).Split(';')[0];
        var token = FormToken().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
        return new LearnerForm($"__Host-session={learner.Token}; {form}", Uri.EscapeDataString(token));
    }

    [GeneratedRegex("name=\"form-token\"[^>]* value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex FormToken();
}
