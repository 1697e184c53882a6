namespace Mooc.Xapi.Tests;

public sealed class StatementIdTests
{
    private static readonly Guid NamesOfHosts = Guid.Parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    [Fact]
    public void The_example_of_the_RFC_gives_the_id_that_the_RFC_prints() =>
        Assert.Equal(Guid.Parse("2ed6657d-e927-568b-95e1-2665a8aea6a2"), StatementId.From(NamesOfHosts, "www.example.com"));

    [Fact]
    public void The_same_answer_sent_twice_has_one_id() =>
        Assert.Equal(StatementId.From(NamesOfHosts, "submission-7", "question-2"), StatementId.From(NamesOfHosts, "submission-7", "question-2"));

    [Theory]
    [InlineData("ab", "c")]
    [InlineData("a", "bc")]
    [InlineData("abc", "")]
    public void Where_one_part_ends_and_the_next_begins_counts(string first, string second) =>
        Assert.NotEqual(StatementId.From(NamesOfHosts, "abc"), StatementId.From(NamesOfHosts, first, second));

    [Fact]
    public void Another_namespace_gives_another_id() =>
        Assert.NotEqual(StatementId.From(NamesOfHosts, "abc"), StatementId.From(Guid.Empty, "abc"));

    [Fact]
    public void A_part_that_could_be_taken_for_two_is_refused() =>
        Assert.Throws<ArgumentException>(() => StatementId.From(NamesOfHosts, "a\0b"));
}
