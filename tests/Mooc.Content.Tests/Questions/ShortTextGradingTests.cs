namespace Mooc.Content.Tests.Questions;

public sealed class ShortTextGradingTests
{
    [Theory]
    [InlineData("DPIA", "dpia")]
    [InlineData("data protection", "  Data \u00A0 protection\t")]
    [InlineData("café", "cafe")]
    [InlineData("café", "cafe\u0301")]
    [InlineData("Übermaßverbot", "UBERMASSVERBOT")]
    [InlineData("Ελευθερία", "ΕΛΕΥΘΕΡΙΑ")]
    [InlineData("λόγος", "ΛΟΓΟΣ")]
    [InlineData("Київ", "київ")]
    [InlineData("ёлка", "ЕЛКА")]
    [InlineData("ısı", "ISI")]
    [InlineData("İzin", "izin")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Ærø", "aero")]
    [InlineData("right to be forgotten", "right\u00ADto be\u200B forgotten", false)]
    [InlineData("citizen's", "citizen’s")]
    [InlineData("follow-up", "follow‑up")]
    [InlineData("ﬁnal", "final")]
    [InlineData("شَفَافِيَّة", "شفافية")]
    [InlineData("कि", "कु", false)]
    [InlineData("privacy", "piracy", false)]
    [InlineData("privacy", "privacy.", false)]
    public void Case_spaces_and_accents_do_not_matter_but_letters_do(string accepted, string typed, bool right = true) =>
        Assert.Equal(right, A.ShortText(accepted).Grade(Response.OfText(typed)).Success);

    [Fact]
    public void Any_of_the_listed_forms_is_right() =>
        Assert.Equal(1, A.ShortText("controller", "data controller").Grade(Response.OfText("Data Controller")).Raw);

    [Theory]
    [InlineData("")]
    [InlineData("\u200B")]
    [InlineData("\u0301")]
    public void A_text_without_anything_in_it_is_never_right(string typed) =>
        Assert.Equal(false, A.ShortText("\u0301").Grade(Response.OfText(typed)).Success);

    [Fact]
    public void Half_a_letter_is_wrong_and_breaks_nothing() =>
        Assert.Equal(false, A.ShortText("privacy").Grade(Response.OfText("privacy\uD83D")).Success);

    [Fact]
    public void Text_of_ten_thousand_characters_is_accepted_and_not_one_more()
    {
        var question = A.ShortText("privacy");

        Assert.True(question.Accepts(Response.OfText(new string('x', 10_000))));
        Assert.False(question.Accepts(Response.OfText(new string('x', 10_001))));
    }

    [Fact]
    public void A_text_under_another_key_is_refused() =>
        Assert.False(A.ShortText("privacy").Accepts(A.Pairs("other=privacy")));

    [Theory]
    [InlineData("a thought", true)]
    [InlineData("   ", false)]
    public void A_reflection_accepts_any_text_and_grades_none(string typed, bool accepted)
    {
        var question = A.Reflection();

        Assert.Equal(accepted, question.Accepts(Response.OfText(typed)));
        Assert.Null(question.Grade(Response.OfText(typed)).Success);
    }
}
