using System.Text;

namespace Mooc.Web.Xapi.Resources;

/// <summary>
/// The form of an answer to <c>attachments=true</c> (Communication 1.5.2). This store keeps no files yet, only what statements say about files elsewhere, so the
/// statements are its one part.
/// </summary>
internal static class MultipartAnswer
{
    public static Task WriteAsync(HttpContext context, byte[] json)
    {
        var boundary = $"mooc-{Guid.NewGuid():n}";
        byte[] body =
        [
            .. Encoding.ASCII.GetBytes($"--{boundary}\r\nContent-Type: application/json\r\n\r\n"),
            .. json,
            .. Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n"),
        ];
        return XapiAnswer.WriteAsync(context, StatusCodes.Status200OK, $"multipart/mixed; boundary={boundary}", body);
    }
}
