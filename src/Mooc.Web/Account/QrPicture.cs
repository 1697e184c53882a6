using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Mooc.Web.Account;

/// <summary>A QR code as an inline picture: one path, no style attribute, so the content security policy has nothing against it.</summary>
public static class QrPicture
{
    public static HtmlString Of(string text, string description)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
            for (var x = 0; x < code.ModuleMatrix[y].Count; x++)
                if (code.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");

        var size = code.ModuleMatrix.Count;
        return new HtmlString(
            $"""<svg class="qr" viewBox="0 0 {size} {size}" width="{size * 5}" height="{size * 5}" role="img" aria-label="{System.Net.WebUtility.HtmlEncode(description)}"><rect width="{size}" height="{size}" fill="#fff"/><path d="{path}" fill="#000"/></svg>""");
    }
}
