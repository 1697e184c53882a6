using System.Globalization;

namespace Mooc.Web.Certificates;

/// <summary>What the links for taking a certificate along need to know.</summary>
public sealed record TakeAlong(string Number, string Title, string Issuer, DateTime IssuedAt)
{
    /// <summary>A plain link, which tells a third party nothing before it is followed.</summary>
    public string ProfileLink(string check) => "https://www.linkedin.com/profile/add?" + string.Join('&', new (string Name, string Value)[]
    {
        ("startTask", "CERTIFICATION_NAME"), ("name", Title), ("organizationName", Issuer), ("certUrl", check), ("certId", Number),
        ("issueYear", IssuedAt.Year.ToString(CultureInfo.InvariantCulture)), ("issueMonth", IssuedAt.Month.ToString(CultureInfo.InvariantCulture)),
    }.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
}
