using System.Text;
using Mooc.Xapi.Multipart;

namespace Mooc.Xapi.Tests.Multipart;

public sealed class MultipartMixedTests
{
    public static TheoryData<string, string, string[]> Good => new()
    {
        { "two parts", "--b\r\nA: 1\r\n\r\none\r\n--b\r\n\r\ntwo\r\n--b--\r\n", ["one", "two"] },
        { "text around", "before\r\n--b\r\n\r\none\r\n--b--\r\nafter", ["one"] },
        { "an empty part", "--b\r\nA: 1\r\n\r\n\r\n--b--", [""] },
        { "blanks after the delimiter", "--b  \r\n\r\none\r\n--b--", ["one"] },
        { "a line like a delimiter", "--b\r\n\r\none\r\n--bc\r\n--b--", ["one\r\n--bc"] },
        { "a delimiter in a line", "--b\r\n\r\none--b\r\n--b--", ["one--b"] },
        { "line breaks of its own", "--b\r\n\r\n\r\none\n\r\n\r\n--b--", ["\r\none\n\r\n"] },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void The_parts_are_found_byte_by_byte(string what, string body, string[] contents)
    {
        Assert.True(MultipartMixed.TryRead(Encoding.Latin1.GetBytes(body), "b", 10, out var parts, out var fault), what + ": " + fault);

        Assert.Equal(contents, parts.Select(part => Encoding.Latin1.GetString(part.Content.Span)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--b--\r\n")]
    [InlineData("--c\r\n\r\none\r\n--c--")]
    [InlineData("--b\r\n\r\none")]
    [InlineData("--b\r\n\r\none\r\n--b")]
    [InlineData("--b\r\nA: 1\r\none\r\n--b--")]
    [InlineData("--b\r\nno header\r\n\r\none\r\n--b--")]
    [InlineData("--b\r\nA: 1\r\na: 2\r\n\r\none\r\n--b--")]
    [InlineData("--b\n\none\n--b--")]
    [InlineData("--b\r\n\r\n1\r\n--b\r\n\r\n2\r\n--b\r\n\r\n3\r\n--b\r\n\r\n4\r\n--b--")]
    public void What_cannot_be_parted_is_refused(string body)
    {
        Assert.False(MultipartMixed.TryRead(Encoding.Latin1.GetBytes(body), "b", 3, out _, out var fault));
        Assert.NotEmpty(fault);
    }

    [Fact]
    public void Names_of_headers_have_no_case()
    {
        Assert.True(MultipartMixed.TryRead("--b\r\ncontent-TYPE: Application/JSON; charset=utf-8\r\n\r\n{}\r\n--b--"u8.ToArray(), "b", 3, out var parts, out _));

        Assert.Equal(("application/json", "{}"), (parts[0].MediaType, Encoding.UTF8.GetString(parts[0].Content.Span)));
    }
}
