using Microsoft.AspNetCore.WebUtilities;

namespace Mooc.Web.Xapi.Resources;

/// <summary>The parameters of a request one by one, in the case in which they came: the framework's own collection would take Agent for agent.</summary>
internal static class XapiParameters
{
    public const string NoVersion = "X-Experience-API-Version: Send this header with a version that is spoken here, such as 1.0.3 or 2.0.0.";

    public static IReadOnlyList<KeyValuePair<string, string>> Of(HttpRequest request)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var parameter in new QueryStringEnumerable(request.QueryString.Value))
            parameters.Add(KeyValuePair.Create(parameter.DecodeName().ToString(), parameter.DecodeValue().ToString()));
        return parameters;
    }
}
