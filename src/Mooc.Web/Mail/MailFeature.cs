using Mooc.Web.Data;
using Mooc.Web.Jobs;

namespace Mooc.Web.Mail;

/// <summary>Post: written with the fact that it tells of, sent by a sweep.</summary>
public static class MailFeature
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<Post>();
        services.AddSingleton<PostOffice>();
        services.AddSingleton<MailFolder>();
        services.AddSingleton<IExpiry, OldMails>();
        services.AddScoped<IPersonalData, MailPersonalData>();
        services.AddSweep<SendMails>(every: TimeSpan.FromSeconds(15), follows: typeof(OutgoingMail));
    }
}
