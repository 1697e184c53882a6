namespace Mooc.Web.Xapi.Resources;

/// <summary>Says which versions are spoken here (Communication 2.8). Open to all, and in need of no version.</summary>
internal static class AboutResource
{
    private static readonly byte[] About = """{"version":["1.0.3","2.0.0"],"extensions":{}}"""u8.ToArray();

    public static Task AnswerAsync(HttpContext context) => context.Request.QueryString.HasValue
        ? XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, "This resource has no parameters.")
        : XapiAnswer.JsonAsync(context, About);
}
