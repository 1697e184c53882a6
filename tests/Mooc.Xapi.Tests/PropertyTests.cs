using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mooc.Xapi.Querying;
using Mooc.Xapi.Rules;
using Mooc.Xapi.Storing;

namespace Mooc.Xapi.Tests;

/// <summary>What holds for whatever comes in.</summary>
public sealed class PropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(500);
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);

    private static Arbitrary<byte[]> AnyBytes => ArbMap.Default.ArbFor<byte[]>();

    private static Arbitrary<Statement> Statements => AnyStatement.Gen.ToArbitrary();

    /// <summary>Good statements with some bytes cut out, doubled or overwritten.</summary>
    private static Arbitrary<byte[]> Damaged => (
        from statement in AnyStatement.Gen
        from at in Gen.Choose(0, 4000)
        from length in Gen.Choose(1, 9)
        from other in Gen.Choose(0, 255)
        from way in Gen.Choose(0, 2)
        select Damage(statement.ToUtf8Json(), at, length, (byte)other, way)).ToArbitrary();

    [Fact]
    public void No_bytes_are_too_strange_for_the_rules() =>
        Prop.ForAll(AnyBytes, bytes => StatementRules.Check(bytes, XapiVersion.V200).Count >= 0).Check(Often);

    [Fact]
    public void No_damage_is_too_strange_for_the_rules_and_what_they_pass_can_be_stored() =>
        Prop.ForAll(Damaged, bytes => StatementRules.Check(bytes, XapiVersion.V200).Count > 0 || CanBeStored(bytes)).Check(Often.WithMaxTest(3000));

    [Fact]
    public void No_text_is_too_strange_for_a_parameter_or_a_header() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), ArbMap.Default.ArbFor<string?>(), (name, value) =>
        {
            foreach (var known in new[] { name ?? "", "agent", "since", "statementId", "verb", "limit" })
                StatementQuery.TryParse([new(known, value ?? "")], XapiVersion.V103, out _, out _);
            VersionHeader.TryNegotiate(value, out _);
            IsoDuration.TryRead("P" + value, out _);
            return AcceptLanguage.Parse(value).Choose(["de"]) == 0;
        }).Check(Often);

    [Fact]
    public void What_the_types_write_keeps_the_rules() =>
        Prop.ForAll(Statements, s => StatementRules.Check(s.ToUtf8Json(), XapiVersion.V200).Count == 0).Check(Often);

    [Fact]
    public void What_was_read_is_written_byte_by_byte_as_before() =>
        Prop.ForAll(Statements, s => Statement.Parse(s.ToUtf8Json()).ToUtf8Json().AsSpan().SequenceEqual(s.ToUtf8Json())).Check(Often);

    [Fact]
    public void What_was_stored_is_still_the_same_statement_and_a_good_one() =>
        Prop.ForAll(Statements, s => CanBeStored(s.ToUtf8Json())).Check(Often);

    [Fact]
    public void What_is_stored_twice_does_not_change_the_second_time() =>
        Prop.ForAll(Statements, s =>
        {
            var once = Store(s.ToUtf8Json());
            return Encoding.UTF8.GetString(Store(once)) == Encoding.UTF8.GetString(once);
        }).Check(Often);

    [Fact]
    public void Every_view_of_a_good_statement_is_a_good_statement() =>
        Prop.ForAll(Statements, s =>
        {
            var stored = Store(s.ToUtf8Json());
            return StatementRules.Check(StatementView.Ids(stored), XapiVersion.V200).Count == 0
                && StatementRules.Check(StatementView.Canonical(stored, AcceptLanguage.Parse("de")), XapiVersion.V200).Count == 0;
        }).Check(Often);

    [Fact]
    public void An_id_made_of_names_is_always_the_same_and_of_version_5() =>
        Prop.ForAll(ArbMap.Default.ArbFor<Guid>(), ArbMap.Default.ArbFor<NonNull<string>>(), (space, name) =>
        {
            var part = name.Get.Replace("\0", "", StringComparison.Ordinal);
            var id = StatementId.From(space, part, "x");
            return id == StatementId.From(space, part, "x") && id.Version == 5 && id.Variant is >= 8 and <= 11;
        }).Check(Often);

    private static bool CanBeStored(byte[] json)
    {
        if (json.AsSpan().TrimStart(" \t\r\n"u8) is not [(byte)'{', ..]) return true;

        var stored = Store(json);
        return StatementRules.Check(stored, XapiVersion.V200).Count == 0
            && StatementComparison.AreEqual(json, stored)
            && StatementIndex.Of(stored).Stored == Now
            && Statement.Parse(stored).Stored == Now;
    }

    private static byte[] Store(byte[] json) =>
        StatementNormalizer.Normalize(json, new StatementStamp(Guid.Empty, Now, Agent.WithAccount("https://learn.example", "key"), XapiVersion.V200));

    private static byte[] Damage(byte[] json, int at, int length, byte other, int way)
    {
        at %= json.Length;
        length = Math.Min(length, json.Length - at);
        return way switch
        {
            0 => [.. json[..at], .. json[(at + length)..]],
            1 => [.. json[..(at + length)], .. json[at..]],
            _ => [.. json[..at], other, .. json[(at + 1)..]],
        };
    }
}
