using System.Text;
using Mooc.Web.Xapi.Files;
using Mooc.Xapi.Multipart;

namespace Mooc.Web.Xapi.Resources;

/// <summary>The form of an answer to <c>attachments=true</c> (Communication 1.5.2): the statements, then each of their files, one after the other from the database.</summary>
internal sealed class MultipartAnswer(FilesOfStatements files)
{
    public async Task WriteAsync(HttpContext context, byte[] json, IEnumerable<long> statements)
    {
        var boundary = $"mooc-{Guid.NewGuid():n}";
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = $"multipart/mixed; boundary={boundary}";
        if (HttpMethods.IsHead(context.Request.Method)) return;

        await WriteAsync(context, $"--{boundary}\r\nContent-Type: application/json\r\n\r\n", json);
        foreach (var file in await files.OfAsync(statements))
        {
            if (await files.ContentAsync(file) is { } content)
                await WriteAsync(context, $"\r\n--{boundary}\r\nContent-Type: {file.ContentType}\r\nContent-Transfer-Encoding: binary\r\n{MultipartPart.Hash}: {file.Sha2}\r\n\r\n", content);
        }

        await WriteAsync(context, $"\r\n--{boundary}--\r\n", []);
    }

    private static async Task WriteAsync(HttpContext context, string before, byte[] content)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(before), context.RequestAborted);
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }
}
