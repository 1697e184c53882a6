using Microsoft.Playwright;

namespace Mooc.Browser.Tests;

/// <summary>What a learner does at the browser, by the labels that they read.</summary>
internal static class Learning
{
    private static int _people;

    public static async Task RegisterAsync(this IPage page, string name)
    {
        await page.GotoAsync("/account/register");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("E-mail").FillAsync($"person{Interlocked.Increment(ref _people)}@city.example");
        await page.GetByLabel("Password").FillAsync("a quiet river in May");
        await page.PressAsync("Create account");
    }

    public static async Task JoinAsync(this IPage page)
    {
        await page.GotoAsync("/courses/tiny");
        await page.PressAsync("Join this course");
    }

    /// <summary>Presses a button and waits for the page that answers it, redirects followed.</summary>
    public static Task PressAsync(this IPage page, string button) => page.RunAndWaitForResponseAsync(
        () => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync(),
        answer => answer.Request.IsNavigationRequest && answer.Status is < 300 or >= 400);

    public static ILocator Question(this IPage page, string id) => page.Locator($"#{id}");

    public static async Task CheckAnswersAsync(this ILocator question) =>
        await question.GetByRole(AriaRole.Button, new() { Name = "Check answers" }).ClickAsync();

    public static async Task PassAsync(this IPage page)
    {
        await page.GotoAsync("/learn/tiny/final-test");
        await page.PressAsync("Start");
        await page.Question("privacy-right").GetByLabel("True").CheckAsync();
        await page.Question("who-decides").GetByLabel("The council").CheckAsync();
        await page.Question("how-many").GetByLabel("Your answer").FillAsync("5");
        await page.Question("parking-right").GetByLabel("False").CheckAsync();
        await page.PressAsync("Check answers");
    }
}
