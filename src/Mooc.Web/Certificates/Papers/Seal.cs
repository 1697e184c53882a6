using System.Security.Cryptography;
using System.Text;
using PdfSharp.Drawing;

namespace Mooc.Web.Certificates.Papers;

/// <summary>
/// The ornament of a certificate: two bands of fine curves, as on a banknote, whose waves are counted from its number, so that no two certificates wear the same.
/// It proves nothing; the check does.
/// </summary>
internal static class Seal
{
    /// <summary>Enough for a wave to look round on paper, at a third of the file that more would make.</summary>
    private const int PointsOfAWave = 14;

    public static void Draw(XGraphics graphics, string number, double x, double y, double radius, XColor colour)
    {
        var pen = new XPen(colour, 0.35);
        foreach (var curve in Curves(number, x, y, radius)) graphics.DrawPolygon(pen, [.. curve.Select(point => new XPoint(point.X, point.Y))]);
        graphics.DrawEllipse(new XPen(colour, 0.8), x - (0.57 * radius), y - (0.57 * radius), 1.14 * radius, 1.14 * radius);
    }

    /// <summary>Each closed.</summary>
    public static IEnumerable<IEnumerable<(double X, double Y)>> Curves(string number, double x, double y, double radius)
    {
        var seed = SHA256.HashData(Encoding.ASCII.GetBytes(number));
        return Band(x, y, inner: 0.60 * radius, outer: radius, waves: 9 + (seed[0] % 12), curves: 14)
            .Concat(Band(x, y, inner: 0.20 * radius, outer: 0.54 * radius, waves: 5 + (seed[1] % 7), curves: 10));
    }

    /// <summary>Waves around a circle, each turned a little further than the one before.</summary>
    private static IEnumerable<IEnumerable<(double X, double Y)>> Band(double x, double y, double inner, double outer, int waves, int curves)
    {
        var points = waves * PointsOfAWave;
        var (middle, height) = ((inner + outer) / 2, (outer - inner) / 2);
        return Enumerable.Range(0, curves).Select(curve => Enumerable.Range(0, points).Select(point =>
        {
            var angle = 2 * Math.PI * point / points;
            var distance = middle + (height * Math.Sin((waves * angle) + (2 * Math.PI * curve / curves)));
            return (x + (distance * Math.Cos(angle)), y + (distance * Math.Sin(angle)));
        }));
    }
}
