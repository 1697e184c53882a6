using System.Text.Encodings.Web;
using System.Text.Json;
using Mooc.Xapi.Querying;

namespace Mooc.Web.Xapi.Resources;

/// <summary>What is known about an activity (Communication 2.5). Of one that nobody has spoken of, its id.</summary>
internal sealed class ActivitiesResource(Definitions definitions)
{
    private static readonly JsonWriterOptions AsStored = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task AnswerAsync(HttpContext context)
    {
        if (await XapiRequest.VersionAsync(context) is null) return;
        if (XapiParameters.Of(context.Request) is not [{ Key: "activityId", Value: var id }] || !ParameterValue.IsIri(id))
        {
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, "activityId: There is this one parameter, an IRI.");
            return;
        }

        await XapiAnswer.JsonAsync(context, Activity(id, await definitions.FindAsync(id)));
    }

    private static byte[] Activity(string id, byte[]? definition)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, AsStored))
        {
            json.WriteStartObject();
            json.WriteString("objectType"u8, "Activity"u8);
            json.WriteString("id"u8, id);
            if (definition is not null)
            {
                json.WritePropertyName("definition"u8);
                json.WriteRawValue(definition);
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
