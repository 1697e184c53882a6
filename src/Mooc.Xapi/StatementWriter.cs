using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mooc.Xapi;

/// <summary>Writes statements as JSON, without reflection. What is null is left out: the standard allows no null (Data 2.2).</summary>
internal readonly struct StatementWriter(Utf8JsonWriter json)
{
    public static readonly JsonWriterOptions Options = new()
    {
        // Statements are sent as application/json and never stand inside HTML: letters of all scripts may stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly ActorWriter actors = new(json);
    private readonly ActivityWriter activities = new(json);

    public void Write(Statement statement)
    {
        json.WriteStartObject();
        if (statement.Id is { } id) json.WriteString("id"u8, id);
        WriteEvent(statement.Actor, statement.Verb, statement.Object, statement.Result, statement.Context);
        WriteTime("timestamp"u8, statement.Timestamp);
        WriteTime("stored"u8, statement.Stored);
        if (statement.Authority is { } authority) actors.Write("authority"u8, authority);
        json.WriteText("version"u8, statement.Version);
        WriteAttachments(statement.Attachments);
        json.WriteEndObject();
    }

    private void WriteEvent(Actor actor, Verb verb, StatementObject @object, Result? result, Context? context)
    {
        actors.Write("actor"u8, actor);
        json.WriteStartObject("verb"u8);
        json.WriteString("id"u8, verb.Id);
        json.WriteLanguages("display"u8, verb.Display);
        json.WriteEndObject();
        json.WritePropertyName("object"u8);
        WriteObject(@object);
        if (result is not null) WriteResult(result);
        if (context is not null) new ContextWriter(json).Write(context);
    }

    private void WriteObject(StatementObject @object)
    {
        switch (@object)
        {
            case Activity activity:
                activities.Write(activity);
                break;
            case Actor actor:
                actors.Write(actor);
                break;
            case StatementReference reference:
                json.WriteReference(reference);
                break;
            case SubStatement inner:
                WriteInner(inner);
                break;
        }
    }

    private void WriteInner(SubStatement inner)
    {
        json.WriteStartObject();
        json.WriteString("objectType"u8, "SubStatement"u8);
        WriteEvent(inner.Actor, inner.Verb, inner.Object, inner.Result, inner.Context);
        WriteTime("timestamp"u8, inner.Timestamp);
        WriteAttachments(inner.Attachments);
        json.WriteEndObject();
    }

    private void WriteResult(Result result)
    {
        json.WriteStartObject("result"u8);
        if (result.Score is { } score) WriteScore(score);
        if (result.Success is { } success) json.WriteBoolean("success"u8, success);
        if (result.Completion is { } completion) json.WriteBoolean("completion"u8, completion);
        json.WriteText("response"u8, result.Response);
        json.WriteText("duration"u8, result.Duration);
        json.WriteExtensions(result.Extensions);
        json.WriteEndObject();
    }

    private void WriteScore(Score score)
    {
        json.WriteStartObject("score"u8);
        if (score.Scaled is { } scaled) json.WriteNumber("scaled"u8, scaled);
        if (score.Raw is { } raw) json.WriteNumber("raw"u8, raw);
        if (score.Min is { } min) json.WriteNumber("min"u8, min);
        if (score.Max is { } max) json.WriteNumber("max"u8, max);
        json.WriteEndObject();
    }

    private void WriteTime(ReadOnlySpan<byte> name, DateTimeOffset? time)
    {
        if (time is not { } moment) return;

        Span<byte> text = stackalloc byte[IsoTime.Length];
        json.WriteString(name, text[..IsoTime.Write(moment, text)]);
    }

    private void WriteAttachments(IReadOnlyList<Attachment> attachments)
    {
        if (attachments.Count == 0) return;

        json.WriteStartArray("attachments"u8);
        foreach (var attachment in attachments) WriteAttachment(attachment);
        json.WriteEndArray();
    }

    private void WriteAttachment(Attachment attachment)
    {
        json.WriteStartObject();
        json.WriteString("usageType"u8, attachment.UsageType);
        json.WriteLanguages("display"u8, attachment.Display);
        json.WriteLanguages("description"u8, attachment.Description);
        json.WriteString("contentType"u8, attachment.ContentType);
        json.WriteNumber("length"u8, attachment.Length);
        json.WriteString("sha2"u8, attachment.Sha2);
        json.WriteText("fileUrl"u8, attachment.FileUrl);
        json.WriteEndObject();
    }
}
