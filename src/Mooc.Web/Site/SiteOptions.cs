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

    public string DatabaseFile => Path.Combine(DataFolder, "mooc.db");
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
