using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mooc.Browser.Tests;

[Collection(SiteCollection.Name)]
public sealed class PasskeyTests(RunningSite site)
{
    [Fact]
    public async Task A_passkey_is_made_and_signs_its_owner_in()
    {
        var page = await site.OpenAsync();
        await PlugInDeviceAsync(page);
        await page.RegisterAsync("Pia Keller");

        await page.GotoAsync("/account/passkeys");
        await page.GetByLabel("Name of the passkey").FillAsync("Phone");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("a quiet river in May");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The passkey is added");

        await page.PressAsync("Sign out");
        await page.GotoAsync("/account/sign-in?returnUrl=/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/account$"));
        await Expect(page.Locator("header")).ToContainTextAsync("Pia Keller");
    }

    [Fact]
    public async Task A_wrong_password_makes_no_passkey_and_says_why()
    {
        var page = await site.OpenAsync();
        await PlugInDeviceAsync(page);
        await page.RegisterAsync("Quinn Adler");

        await page.GotoAsync("/account/passkeys");
        await page.GetByLabel("Name of the passkey").FillAsync("Phone");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("not this one");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is not your password");
    }

    [Fact]
    public async Task Without_script_the_page_offers_no_button_that_does_nothing()
    {
        var page = await site.OpenAsync(script: false);

        await page.GotoAsync("/account/sign-in");

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" })).ToHaveCountAsync(0);
    }

    /// <summary>A device with a lock that its owner opens each time, as Chromium's developer tools have it.</summary>
    private static async Task PlugInDeviceAsync(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
    }
}
