using System.Text;
using Mooc.Xapi.Storing;

namespace Mooc.Xapi.Tests.Storing;

public sealed class StatementOutlineTests
{
    private const string File = """{"usageType":"https://e.example/use","display":{"en":"A file"},"contentType":"text/plain","length":4,"sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}""";
    private const string Inner = """{"objectType":"SubStatement","actor":{"mbox":"mailto:b@e.example"},"verb":{"id":"https://e.example/v"},"object":{"id":"https://e.example/a"},"attachments":[""" + File + "]}";

    [Fact]
    public void A_statement_without_files_has_none()
    {
        var outline = Of(Sample.Json());

        Assert.Equal(Statement.Parse(Encoding.UTF8.GetBytes(Sample.Json())).Id, outline.Id);
        Assert.Empty(outline.AllAttachments);
    }

    [Fact]
    public void The_id_is_read_however_it_is_written() =>
        Assert.Equal(Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"), Of("""{"\u0069d":"01234567-89AB-CDEF-0123-456789ABCDEF"}""").Id);

    [Fact]
    public void Files_of_the_statement_and_of_a_statement_within_it_are_told_apart()
    {
        var outline = Of($$"""{"actor":{"mbox":"mailto:a@e.example"},"verb":{"id":"https://e.example/v"},"object":{{Inner}},"attachments":[{{File}},{{File}}]}""");

        Assert.Equal(2, outline.Attachments.Count);
        Assert.Single(outline.InnerAttachments);
        Assert.Equal(3, outline.AllAttachments.Count());
    }

    [Fact]
    public void What_is_no_object_is_refused() => Assert.Throws<FormatException>(() => Of("[]"));

    private static StatementOutline Of(string json) => StatementOutline.Of(Encoding.UTF8.GetBytes(json));
}
