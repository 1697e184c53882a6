using FsCheck;
using FsCheck.Fluent;

namespace Mooc.Xapi.Tests;

/// <summary>Makes statements of every form that the types allow and the rules accept.</summary>
internal static class AnyStatement
{
    private static readonly string[] Tags = ["en", "de-AT", "zh-Hant", "sr-Latn-RS", "x-own"];
    private static readonly string[] Words = ["", "answered", "Grüß Gott", "\"quoted\"\\", "line\nbreak", "απάντησε", "😀", "a\u0001b", "</script>"];
    private static readonly string[] Iris = ["a:a", "https://x.example/a?b=c#d", "urn:uuid:1", "http://x.example/فعل", "tag:x.example,2026:q%20r"];
    private static readonly decimal[] Numbers = [0m, -0.5m, 1m, 0.10m, 0.1234567890123456789012345678m, 100m, 1e20m];

    public static Gen<Statement> Gen =>
        from id in Maybe(Id)
        from actor in AnyActor
        from verb in AnyVerb
        from target in AnyObject
        from result in Perhaps(AnyResult)
        from context in Perhaps(AnyContext(target is Activity))
        from time in Maybe(Moment)
        from attachments in Few(AnyAttachment)
        select new Statement
        {
            Id = id, Actor = actor, Verb = verb, Object = target, Result = result, Context = context, Timestamp = time, Attachments = attachments,
        };

    private static Gen<string> Word => FsCheck.Fluent.Gen.Elements(Words);

    private static Gen<string> Iri => FsCheck.Fluent.Gen.Elements(Iris);

    private static Gen<Guid> Id => ArbMap.Default.GeneratorFor<Guid>();

    private static Gen<DateTimeOffset> Moment => FsCheck.Fluent.Gen.Choose(0, int.MaxValue)
        .Select(n => new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.FromHours(n % 15)).AddTicks(n * 3_000_001L));

    private static Gen<LanguageMap> Texts =>
        from tags in FsCheck.Fluent.Gen.SubListOf<string>(Tags)
        from word in Word
        select LanguageMap.Of(tags.Select(t => KeyValuePair.Create(t, word + t)));

    private static Gen<ExtensionMap> Extensions =>
        from iri in Iri
        from word in Word
        from number in FsCheck.Fluent.Gen.Elements(Numbers)
        select ExtensionMap.Empty.With(iri, word).With(iri + "/n", number).With("e:yes", true);

    private static Gen<Agent> AnyAgent =>
        from name in Perhaps(Word)
        from word in Word
        from kind in FsCheck.Fluent.Gen.Choose(0, 3)
        select (kind switch
        {
            0 => new Agent { Mbox = "mailto:ada@example.org" },
            1 => new Agent { MboxSha1Sum = "ebd31e95054c018b10727ccffd2ef2ec3a016ee9" },
            2 => new Agent { OpenId = "https://ada.example" },
            _ => Agent.WithAccount("https://learn.example", word),
        }) with
        { Name = name };

    private static Gen<Group> AnyGroup =>
        from first in AnyAgent
        from others in Few(AnyAgent)
        from mbox in Perhaps(FsCheck.Fluent.Gen.Constant("mailto:all@example.org"))
        select new Group { Mbox = mbox, Member = [first, .. others] };

    private static Gen<Actor> AnyActor => FsCheck.Fluent.Gen.OneOf(AnyAgent.Select(a => (Actor)a), AnyGroup.Select(g => (Actor)g));

    private static Gen<Verb> AnyVerb =>
        from iri in Iri
        from display in Perhaps(Texts)
        select new Verb(iri, display);

    private static Gen<Activity> AnyActivity =>
        from iri in Iri
        from definition in Perhaps(AnyDefinition)
        select new Activity(iri, definition);

    private static Gen<ActivityDefinition> AnyDefinition =>
        from name in Perhaps(Texts)
        from type in Perhaps(Iri)
        from extensions in Perhaps(Extensions)
        from isQuestion in ArbMap.Default.GeneratorFor<bool>()
        from text in Texts
        select new ActivityDefinition
        {
            Name = name,
            Type = type,
            Extensions = extensions,
            InteractionType = isQuestion ? InteractionType.Matching : null,
            CorrectResponsesPattern = isQuestion ? ["a[.]1"] : null,
            Source = isQuestion ? [new("a", text)] : null,
            Target = isQuestion ? [new("1")] : null,
        };

    private static Gen<StatementObject> PlainObject => FsCheck.Fluent.Gen.OneOf(
        AnyActivity.Select(a => (StatementObject)a), AnyActor.Select(a => (StatementObject)a), Id.Select(i => (StatementObject)new StatementReference(i)));

    private static Gen<StatementObject> AnyObject => FsCheck.Fluent.Gen.OneOf(
        PlainObject,
        from actor in AnyActor
        from verb in AnyVerb
        from target in PlainObject
        from result in Perhaps(AnyResult)
        from context in Perhaps(AnyContext(target is Activity))
        select (StatementObject)new SubStatement { Actor = actor, Verb = verb, Object = target, Result = result, Context = context });

    private static Gen<Result> AnyResult =>
        from scaled in Maybe(FsCheck.Fluent.Gen.Elements(Numbers.Where(n => n is >= -1 and <= 1).ToArray()))
        from max in Maybe(FsCheck.Fluent.Gen.Elements(Numbers))
        from success in Maybe(ArbMap.Default.GeneratorFor<bool>())
        from response in Perhaps(Word)
        from seconds in FsCheck.Fluent.Gen.Choose(0, 100_000)
        from extensions in Perhaps(Extensions)
        select new Result
        {
            Score = new Score { Scaled = scaled, Min = max is null ? null : max - 0.001m, Max = max },
            Success = success,
            Response = response,
            Duration = IsoDuration.Write(TimeSpan.FromMilliseconds(seconds)),
            Extensions = extensions,
        };

    private static Gen<Context> AnyContext(bool aboutActivity) =>
        from registration in Maybe(Id)
        from instructor in Perhaps(AnyActor)
        from parents in Few(AnyActivity)
        from platform in Perhaps(Word)
        from extensions in Perhaps(Extensions)
        from agents in Few(AnyAgent)
        select new Context
        {
            Registration = registration,
            Instructor = instructor,
            ContextActivities = new ContextActivities { Parent = parents, Other = parents },
            Platform = aboutActivity ? platform : null,
            Language = "de",
            Extensions = extensions,
            ContextAgents = [.. agents.Select(a => new ContextAgent(a, ["t:t"]))],
        };

    private static Gen<Attachment> AnyAttachment =>
        from iri in Iri
        from display in Texts
        from length in FsCheck.Fluent.Gen.Choose(0, int.MaxValue)
        select new Attachment { UsageType = iri, Display = display, ContentType = "text/plain", Length = length, Sha2 = "00ff", FileUrl = iri };

    private static Gen<IReadOnlyList<T>> Few<T>(Gen<T> gen) =>
        from count in FsCheck.Fluent.Gen.Choose(0, 2)
        from items in FsCheck.Fluent.Gen.ArrayOf(gen, count)
        select (IReadOnlyList<T>)items;

    private static Gen<T?> Perhaps<T>(Gen<T> gen) where T : class => FsCheck.Fluent.Gen.OneOf(gen.Select(v => (T?)v), FsCheck.Fluent.Gen.Constant<T?>(null));

    private static Gen<T?> Maybe<T>(Gen<T> gen) where T : struct => FsCheck.Fluent.Gen.OneOf(gen.Select(v => (T?)v), FsCheck.Fluent.Gen.Constant<T?>(null));
}
