using System.Globalization;
using System.Security;
using System.Text;
using Mooc.Web.Certificates.Papers;

namespace Mooc.Web.Certificates.Badges;

/// <summary>The seal of a certificate as a picture with the badge inside ("baked", as Open Badges call it): one file for wallets that take pictures.</summary>
internal static class BadgePicture
{
    private const double Size = 400;
    private const double Radius = 180;

    public static string With(string badge, Certificate certificate)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 {Size} {Size}" role="img" aria-label="{SecurityElement.Escape(certificate.CourseTitle)}">
            <openbadges:credential verify="{badge}"/>
            <rect width="{Size}" height="{Size}" fill="#fff"/>

            """);
        svg.Append("<g fill=\"none\" stroke=\"#0b5a5c\" stroke-width=\"0.8\">\n");
        foreach (var curve in Seal.Curves(certificate.Number, Size / 2, Size / 2, Radius))
        {
            svg.Append("<polygon points=\"");
            foreach (var (x, y) in curve) svg.Append(CultureInfo.InvariantCulture, $"{x:0.#},{y:0.#} ");
            svg.Append("\"/>\n");
        }

        return svg.Append("</g>\n</svg>\n").ToString();
    }
}
