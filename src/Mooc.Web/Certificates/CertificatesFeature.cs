using Mooc.Web.Account;
using Mooc.Web.Certificates.Badges;
using Mooc.Web.Certificates.Issuing;
using Mooc.Web.Certificates.Lettering;
using Mooc.Web.Certificates.Papers;
using Mooc.Web.Certificates.Verifying;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Learn;

namespace Mooc.Web.Certificates;

/// <summary>Certificates: issued by a sweep, kept by their holder, checked by whoever has the number.</summary>
public static class CertificatesFeature
{
    public static void AddCertificates(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddActs(CertificateActs.All);
        services.AddSweep<ReissueCertificates>(ReissueCertificates.Every);
        services.AddSweep<RemindOfExpiry>(RemindOfExpiry.Every);
        services.AddScoped<CertificateChanges>();
        services.AddScoped<Reissuing>();
        services.AddScoped<Transcript>();
        services.AddSingleton<TranscriptPaper>();
        services.AddSweep<IssueCertificates>(IssueCertificates.Every, follows: typeof(CourseCompletion));
        services.AddSingleton<FontShelf>();
        services.AddSingleton<Compositor>();
        services.AddSingleton<CertificatePaper>();
        services.AddScoped<CertificatePdf>();
        services.AddSingleton<CertificateIssuer>();
        services.AddScoped<CertificateLetters>();
        services.AddScoped<SigningKeys>();
        services.AddHostedService<SigningKeysAtStart>();
        services.AddHostedService<LetteringAtStart>();
        services.AddScoped<Badges.Badges>();
        services.AddScoped<StatusLists>();
        services.AddScoped<Standing>();
        services.AddScoped<IPersonalData, CertificatesPersonalData>();
        services.AddRazorPages(options => options.Conventions.AllowAnonymousToPage("/Certificates/Check").AllowAnonymousToPage("/Certificates/Text"));
    }

    public static void MapCertificates(this WebApplication app)
    {
        app.MapBadges();
        app.MapTranscript();
    }
}
