using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mooc.Browser.Tests;

[Collection(SiteCollection.Name)]
public sealed class JourneyTests(RunningSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_civil_servant_goes_from_registration_to_the_PDF(bool script)
    {
        var page = await site.OpenAsync(script);
        await page.RegisterAsync("Ana Lindqvist");
        await page.JoinAsync();

        await page.GotoAsync("/learn/tiny");
        await page.Question("which-year").GetByLabel("2018").CheckAsync();
        await page.Question("which-year").CheckAnswersAsync();
        await Expect(page.Question("which-year")).ToContainTextAsync("Yes, that year.");
        await page.PressAsync("Mark as read and go on");

        await page.Question("vendor").GetByRole(AriaRole.Button, new() { Name = "Ask first" }).ClickAsync();
        await Expect(page.Question("vendor")).ToContainTextAsync("A good end");
        await page.PressAsync("Mark as read and go on");

        await page.PassAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Passed: 4 of 4 points");

        var pdf = await DownloadPdfAsync(page);
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(pdf, 0, 5));
    }

    [Fact]
    public async Task A_question_is_answered_with_the_keyboard_alone()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/learn/tiny/welcome");

        await page.Question("which-year").GetByLabel("2018").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Question("which-year").Locator(".result")).ToContainTextAsync("Right");
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_to_the_content()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/learn/tiny/welcome");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("#main$"));
    }

    /// <summary>The certificate comes by a job, within seconds: the learner looks again until it is there.</summary>
    private static async Task<byte[]> DownloadPdfAsync(IPage page)
    {
        for (var look = 0; look < 240; look++)
        {
            await page.GotoAsync("/certificates");
            var link = page.Locator("a[href$='/pdf']").First;
            if (await link.CountAsync() > 0)
            {
                var answer = await page.Context.APIRequest.GetAsync(new Uri(new Uri(page.Url), await link.GetAttributeAsync("href")).AbsoluteUri);
                return await answer.BodyAsync();
            }

            await Task.Delay(250);
        }

        throw new InvalidOperationException("No certificate within a minute.");
    }
}
