using System.ComponentModel.DataAnnotations;

namespace Mooc.Web.Site;

/// <summary>The settings below <c>Mooc</c>; see README.md for each.</summary>
public sealed record SiteOptions
{
    public string? PublicUrl { get; init; }

    [Required(AllowEmptyStrings = false, ErrorMessage = "Mooc:SiteName is empty; leave it out or give the site a name.")]
    public string SiteName { get; init; } = "Digital rights course";
    public string Operator { get; init; } = "";
    public string Contact { get; init; } = "";
    public string DataProtectionOfficer { get; init; } = "";

    [Required(AllowEmptyStrings = false, ErrorMessage = "Mooc:CoursesFolder is empty; name the folder that holds the courses.")]
    public string CoursesFolder { get; init; } = "./courses";

    [Required(AllowEmptyStrings = false, ErrorMessage = "Mooc:DataFolder is empty; name a folder that the site may write to.")]
    public string DataFolder { get; init; } = "./data";

    /// <summary><c>open</c>, <c>invited</c>, or mail domains separated by commas.</summary>
    public string Registration { get; init; } = "open";

    /// <summary>Addresses or networks of reverse proxies whose forwarded headers are believed, separated by commas.</summary>
    public string KnownProxies { get; init; } = "";
    public SmtpOptions Smtp { get; init; } = new();

    /// <summary>Where <see cref="Contact"/> leads as a link: a mail address or a web page; null where it is neither.</summary>
    public string? ContactAddress => LinkOf(Contact);

    /// <summary>The same of <see cref="DataProtectionOfficer"/>.</summary>
    public string? DataProtectionOfficerAddress => LinkOf(DataProtectionOfficer);

    /// <summary>Where "Report a problem on this page" leads: the contact, with the page named where it is a mail address.</summary>
    public string ReportAddress(string course, string unit) => ContactAddress switch
    {
        null => "/about",
        { } mail when mail.StartsWith("mailto:", StringComparison.Ordinal) => $"{mail}?subject={Uri.EscapeDataString($"{course}/{unit}")}",
        { } page => page,
    };

    public string DatabaseFile => Path.Combine(DataFolder, "mooc.db");

    private static string? LinkOf(string contact) =>
        Uri.TryCreate(contact, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto" or "tel" ? contact
        : contact.Contains('@', StringComparison.Ordinal) && !contact.Contains(' ', StringComparison.Ordinal) ? "mailto:" + contact
        : null;
}

/// <summary>The post office; without a host, mails are written to the data folder.</summary>
public sealed record SmtpOptions
{
    public string? Host { get; init; }

    [Range(1, 65535, ErrorMessage = "Mooc:Smtp:Port must be between 1 and 65535.")]
    public int Port { get; init; } = 587;
    public string? User { get; init; }
    public string? Password { get; init; }
    public string? From { get; init; }
}
