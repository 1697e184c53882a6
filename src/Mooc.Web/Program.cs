using Mooc.Web.Account;
using Mooc.Web.Admin;
using Mooc.Web.Certificates;
using Mooc.Web.Commands;
using Mooc.Web.Courses;
using Mooc.Web.Data;
using Mooc.Web.Home;
using Mooc.Web.Jobs;
using Mooc.Web.Learn;
using Mooc.Web.Mail;
using Mooc.Web.Site;
using Mooc.Web.Trainer;
using Mooc.Web.Xapi;

var arguments = SettingArguments.Of(args);
return arguments.AskToServe
    ? await SiteHost.RunAsync(args, AddFeatures, UseFeatures)
    : await new Shell(ShellConsole.OfProcess, AddFeatures).RunAsync(arguments);

/// <summary>Named so that tests can host the site.</summary>
public sealed partial class Program
{
    internal static void AddFeatures(WebApplicationBuilder builder)
    {
        builder.AddSite();
        builder.AddData();
        builder.AddJobs();
        builder.AddMail();
        builder.AddXapi();
        builder.AddAccount();
        builder.AddHome();
        builder.AddCourses();
        builder.AddLearn();
        builder.AddCertificates();
        builder.AddTrainer();
        builder.AddAdmin();
    }

    internal static void UseFeatures(WebApplication app)
    {
        app.UseCourses();
        app.UseData();
        app.UseSite();
        app.UseXapi();
        app.UseAccount();
        app.UseLearn();
        app.MapSite();
        app.MapXapi();
        app.MapCourses();
        app.MapTrainer();
        app.MapCertificates();
        app.MapAdmin();
    }
}
