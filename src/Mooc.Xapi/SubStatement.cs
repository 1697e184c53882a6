namespace Mooc.Xapi;

/// <summary>A statement inside a statement; it has not happened by itself (Data 2.4.4.3). Its object is never another one of these.</summary>
public sealed record SubStatement : StatementObject
{
    public required Actor Actor { get; init; }

    public required Verb Verb { get; init; }

    public required StatementObject Object { get; init; }

    public Result? Result { get; init; }

    public Context? Context { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
