using System.Globalization;

namespace Mooc.Content.Tests.Questions;

public sealed class NumericGradingTests
{
    [Theory]
    [InlineData("72", "72")]
    [InlineData(" 72 ", "72")]
    [InlineData("+72", "72")]
    [InlineData("-5", "-5")]
    [InlineData("− 5", "-5")]
    [InlineData("–5", "-5")]
    [InlineData("2.5", "2.5")]
    [InlineData("2,5", "2.5")]
    [InlineData(",5", "0.5")]
    [InlineData(".5", "0.5")]
    [InlineData("0,125", "0.125")]
    [InlineData("0.125", "0.125")]
    [InlineData("1500", "1500")]
    [InlineData("1 500", "1500")]
    [InlineData("1\u00A0500", "1500")]
    [InlineData("1\u202F500", "1500")]
    [InlineData("1'500", "1500")]
    [InlineData("1’500", "1500")]
    [InlineData("1 234 567,5", "1234567.5")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("1,234.567", "1234.567")]
    [InlineData("1500,125", "1500.125")]
    [InlineData("72.", "72")]
    [InlineData("007", "7")]
    [InlineData("٧٢", "72")]
    [InlineData("٢٫٥", "2.5")]
    [InlineData("７２", "72")]
    public void A_number_is_read_as_people_type_it(string typed, string number) =>
        Assert.Equal(A.Decimal(number), TypedNumber.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("seventy-two")]
    [InlineData("72 or 73")]
    [InlineData("5-7")]
    [InlineData("--5")]
    [InlineData("1.500")]
    [InlineData("12,500")]
    [InlineData("-1.500")]
    [InlineData("1.2.3")]
    [InlineData("1,23,456")]
    [InlineData("1.234,5.6")]
    [InlineData("1 50")]
    [InlineData("1 234'567")]
    [InlineData("0 500")]
    [InlineData("1. 500")]
    [InlineData("1e3")]
    [InlineData("10²")]
    [InlineData("½")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("\uD800")]
    public void What_is_no_number_or_could_be_two_is_refused(string typed) =>
        Assert.Null(TypedNumber.Read(typed));

    [Theory]
    [InlineData("72 hours", "hours", true)]
    [InlineData("72hours", "hours", true)]
    [InlineData("72 HOURS.", "hours", true)]
    [InlineData("72 days", "hours", false)]
    [InlineData("72 hours", null, false)]
    [InlineData("72%", "%", true)]
    [InlineData("72 €", "€", true)]
    [InlineData("72 km²", "km²", true)]
    [InlineData("72 km2", "km²", true)]
    [InlineData("72 años", "Años", true)]
    public void The_unit_may_be_typed_behind_the_number(string typed, string? unit, bool read) =>
        Assert.Equal(read ? 72m : null, TypedNumber.Read(typed, unit));

    [Fact]
    public void Three_decimals_are_read_as_such_where_the_author_wrote_three()
    {
        var question = A.Number("2.125", "2.125");

        Assert.Equal(true, question.Grade(Response.OfText("2,125")).Success);
    }

    [Theory]
    [InlineData("2.9", false)]
    [InlineData("3", true)]
    [InlineData("4,5", true)]
    [InlineData("5", true)]
    [InlineData("5.01", false)]
    [InlineData("no idea", false)]
    public void The_ends_of_a_range_belong_to_it(string typed, bool success)
    {
        var grade = (A.Number("3", "5") with { Points = 2 }).Grade(Response.OfText(typed));

        Assert.Equal((success ? 2m : 0m, success), (grade.Raw, grade.Success));
    }

    [Theory]
    [InlineData("72", true)]
    [InlineData("nothing", false)]
    [InlineData("1.500", false)]
    [InlineData(" ", false)]
    public void Only_a_plain_number_is_accepted(string typed, bool accepted) =>
        Assert.Equal(accepted, A.Number("72", "72").Accepts(Response.OfText(typed)));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    [InlineData("en-US")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(2.5m, TypedNumber.Read("2,5"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
