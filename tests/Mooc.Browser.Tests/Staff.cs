using Microsoft.Playwright;
using Mooc.Web.Account;

namespace Mooc.Browser.Tests;

/// <summary>Somebody who signs in with a password and a one-time code. A code holds once, so they sign in once and every later window has their cookies.</summary>
internal sealed class Staff(string email, string password, string totp)
{
    private string? _cookies;

    public async Task<IPage> OpenAsync(RunningSite site, ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        _cookies ??= await SignInAsync(await site.OpenAsync());
        return await site.OpenAsync(scheme: scheme, width: width, cookies: _cookies);
    }

    private async Task<string> SignInAsync(IPage page)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await page.PressAsync("Sign in");
        await page.GetByLabel("Code").FillAsync(Totp.CodeAt(Totp.Read(totp), Totp.StepAt(TimeProvider.System.GetUtcNow())));
        await page.PressAsync("Sign in");
        return await page.Context.StorageStateAsync();
    }
}
