using Mooc.Web.Account;
using Mooc.Web.Admin;
using Mooc.Web.Certificates;
using Mooc.Web.Courses;
using Mooc.Web.Data;
using Mooc.Web.Home;
using Mooc.Web.Jobs;
using Mooc.Web.Learn;
using Mooc.Web.Mail;
using Mooc.Web.Site;
using Mooc.Web.Xapi;

var builder = SiteHost.CreateBuilder(args);
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
builder.AddAdmin();

return await SiteHost.RunAsync(builder, app =>
{
    app.UseSite();
    app.UseAccount();
    app.MapSite();
    app.MapCourses();
});

/// <summary>Named so that tests can host the site.</summary>
public sealed partial class Program;
