namespace Mooc.Web.Tests.Site;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/de/courses")]
    [InlineData("/courses/tiny")]
    [InlineData("/not-there")]
    [InlineData("/error")]
    [InlineData("/assets/not-there.css")]
    [InlineData("/courses/assets/../../mooc.db")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Every_answer_wears_the_headers(string address)
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.OpenAsync(address);

        AssertHeaders(anna.Answer);
    }

    [Fact]
    public async Task A_kept_page_and_the_style_sheet_wear_them_too()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();
        await anna.OpenAsync("/courses");
        await anna.OpenAsync("/courses");
        AssertHeaders(anna.Answer);

        await anna.OpenAsync(anna.Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        AssertHeaders(anna.Answer);
    }

    [Fact]
    public async Task A_form_that_is_refused_wears_them_too()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.PostAsync("/courses/tiny?handler=Join");

        Assert.Equal(400, (int)anna.Status);
        AssertHeaders(anna.Answer);
    }

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        string Header(string name) => string.Join(' ', answer.Headers.TryGetValues(name, out var values) ? values : []);

        Assert.StartsWith("default-src 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.NotEmpty(Header("Permissions-Policy"));
        Assert.NotEmpty(Header("Strict-Transport-Security") + answer.RequestMessage!.RequestUri!.Host.Replace("localhost", "not sent to localhost", StringComparison.Ordinal));
        Assert.Empty(Header("Server") + Header("X-Powered-By"));
    }
}
