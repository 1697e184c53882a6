using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Mooc.Web.Site;

/// <summary>What every page wears: settings, languages, texts, headers, style sheet, limits, errors.</summary>
public static class SiteFeature
{
    public static void AddSite(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SiteOptions>().Bind(builder.Configuration.GetSection("Mooc")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<SiteOptions>, SiteOptionsCheck>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<SiteOptions>>().Value);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<Texts>();
        services.AddSingleton<SiteAssets>();
        services.AddSingleton<AnonymousPages>();
        services.AddSingleton<FormTokens>();
        services.AddDoors();

        // An address may hold a link's secret or what somebody searched for: requests and redirects are not logged, however much else is.
        // (The host has one event beside them, of a fault that escaped the error page, and the server tells that one too.)
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None).AddFilter("Microsoft.AspNetCore.Mvc.Infrastructure", LogLevel.Warning);

        services.AddRazorPages(options => options.RootDirectory = "/")
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, _) => new TextsLocalizer(Texts.Shared));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = FormTokens.Cookie;

            // A language in the address is part of the path base, which a cookie would take for its path; a __Host- cookie must have "/".
            options.Cookie.Path = "/";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.FormFieldName = "form-token";
        });
        services.Configure<CookiePolicyOptions>(options =>
        {
            // Secure is set here for all cookies: the antiforgery feature would refuse http://localhost if it were told so itself.
            options.Secure = CookieSecurePolicy.Always;
            options.HttpOnly = Microsoft.AspNetCore.CookiePolicy.HttpOnlyPolicy.Always;
        });
        services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = NoteCookie.Name;
            options.Cookie.Path = "/";
        });
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddHsts(options => { options.MaxAge = TimeSpan.FromDays(365); options.IncludeSubDomains = true; });
        services.AddOptions<ForwardedHeadersOptions>().Configure<SiteOptions>(TrustKnownProxies);

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(options => options.ValueCountLimit = 2000);
    }

    public static void UseSite(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<SiteOptions>();
        if (options.KnownProxies.Length > 0) app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseMiddleware<LanguageInAddress>();
        app.UseMiddleware<AnonymousPageCache>();
        app.UseResponseCompression();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.UseCookiePolicy();
        app.UseRouting();
    }

    public static void MapSite(this WebApplication app)
    {
        app.MapAssets();
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapSecurityTxt();
        app.MapRazorPages();

        // An address that is no page has nothing to protect: 404 for everybody, not a way to sign in.
        app.MapFallback("{**path}", (HttpContext context) =>
            Results.StatusCode(context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode ?? StatusCodes.Status404NotFound)).AllowAnonymous();
    }

    private static void TrustKnownProxies(ForwardedHeadersOptions forwarded, SiteOptions site)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        foreach (var proxy in site.KnownProxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (IPAddress.TryParse(proxy, out var address)) forwarded.KnownProxies.Add(address);
            else forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
    }
}
