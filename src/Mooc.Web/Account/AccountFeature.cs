using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

/// <summary>Who somebody is: accounts, passwords, passkeys, sessions, and what they may ask of us.</summary>
public static class AccountFeature
{
    /// <summary>OWASP's figure for PBKDF2 with HMAC-SHA-512 (the framework's own is 100,000): about 0.1 s of one core, so a guess costs as much.</summary>
    internal const int PasswordIterations = 210_000;

    private static readonly string[] OpenPages = ["Register", "SignIn", "SignInCode", "SignOut", "Https", "Reset", "NewPassword", "Confirm", "First", "Left"];

    public static void AddAccount(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddSingleton<Sessions>();
        services.AddSingleton<IExpiry, OldSessions>();
        services.AddScoped<CurrentPerson>();
        services.AddScoped<AuditLog>();
        services.AddActs(AccountActs.All);
        services.AddScoped<SigningIn>();
        services.AddScoped<Registration>();
        services.AddScoped<AddressTaken>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<SignInLimit>();
        services.AddSingleton<NobodysPassword>();
        services.AddSingleton<Seal>();
        services.AddSingleton<Invitation>();
        services.AddScoped<SealedCookie>();
        services.AddScoped<HalfSignedIn>();
        services.AddScoped<MailedLinks>();
        services.AddScoped<Passwords>();
        services.AddScoped<OwnPassword>();
        services.AddScoped<AddressChange>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<SecondFactorDuty>();
        services.AddScoped<SecondFactorLoss>();
        services.AddScoped<RoleChange>();
        services.AddScoped<Suspension>();
        services.AddScoped<SignInNotice>();
        services.AddScoped<Leaving>();
        services.AddScoped<MyDataFile>();
        services.AddSingleton<MyDataPage>();
        services.AddScoped<IPersonalData, AccountPersonalData>();
        services.AddScoped<RecordLooks>();
        services.AddScoped<Consents>();
        services.AddScoped<WordsHandedOn>();
        services.AddScoped<IPersonalData, SightPersonalData>();
        services.AddSingleton<IExpiry, OldLooks>();
        services.AddSingleton<IExpiry, OldSignInFailures>();
        services.AddSingleton<IExpiry, OldAuditEntries>();
        services.AddSingleton<FirstAdministrator>();
        services.AddHostedService(provider => provider.GetRequiredService<FirstAdministrator>());
        services.AddScoped<Passkeys>();
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<SiteAddress>((options, address) =>
        {
            options.ServerDomain = address.Root.Host;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AttestationConveyancePreference = "none";
            options.ValidateOrigin = origin => ValueTask.FromResult(Passkeys.IsOurs(origin, address.Root));
        });
        services.AddSingleton<WhoMayRegister>();
        services.AddScoped<PasswordRules>();
        services.AddScoped<IPasswordValidator<Person>, PasswordRules>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordIterations);
        services.AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);

        // Default deny: what is open to all says so in its feature, and a test holds the list.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

        services.AddIdentityCore<Person>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = "";
        }).AddEntityFrameworkStores<MoocDb>().AddDefaultTokenProviders();

        services.AddRazorPages(options =>
        {
            foreach (var page in OpenPages) options.Conventions.AllowAnonymousToPage($"/Account/{page}");
            options.Conventions.AddFolderApplicationModelConvention("/Account", model => model.Filters.Add(new NeedsHttps()));
        });
    }

    /// <summary>Tells the page of the audit log how to say what a feature writes into it.</summary>
    public static void AddActs(this IServiceCollection services, params Act[] acts)
    {
        foreach (var act in acts) services.AddSingleton(act);
    }

    public static void UseAccount(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(SpeakOwnLanguage);
        app.UseMiddleware<SecondFactorDoor>();
        app.UseRateLimiter();
        app.UseAuthorization();
    }

    /// <summary>A signed-in reader's own choice counts where the address names no language. Not asynchronous: a culture set inside would end with it.</summary>
    private static Task SpeakOwnLanguage(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<SignedIn>()?.Language is { } language && !LanguageInAddress.IsNamed(context)) SiteLanguages.Speak(language);
        return next(context);
    }
}
