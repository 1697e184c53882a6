using System.Text;
using Mooc.Xapi.Documents;

namespace Mooc.Xapi.Tests.Documents;

public sealed class DocumentMergeTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"b":2}""", """{"a":1,"b":2}""")]
    [InlineData("""{"a":1,"b":2}""", """{"a":3}""", """{"b":2,"a":3}""")]
    [InlineData("""{"a":{"x":1,"y":2}}""", """{"a":{"x":3}}""", """{"a":{"x":3}}""")]
    [InlineData("""{"a":1.500}""", """{ "b" : 1e2 }""", """{"a":1.500,"b":1e2}""")]
    [InlineData("""{"a":null}""", "{}", """{"a":null}""")]
    public void The_new_properties_count(string known, string added, string merged)
    {
        Assert.True(DocumentMerge.TryMerge(Encoding.UTF8.GetBytes(known), Encoding.UTF8.GetBytes(added), out var result));

        Assert.Equal(merged, Encoding.UTF8.GetString(result));
    }

    [Theory]
    [InlineData("[]", "{}")]
    [InlineData("{}", "[]")]
    [InlineData("{}", "1")]
    [InlineData("{}", "{")]
    [InlineData("text", "{}")]
    public void What_is_no_object_cannot_be_merged(string known, string added) =>
        Assert.False(DocumentMerge.TryMerge(Encoding.UTF8.GetBytes(known), Encoding.UTF8.GetBytes(added), out _));

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("Application/JSON; charset=utf-8", true)]
    [InlineData("application/ld+json", false)]
    [InlineData("text/plain", false)]
    [InlineData("", false)]
    public void Json_is_told_by_the_type(string type, bool isJson) => Assert.Equal(isJson, DocumentMerge.IsJson(type));
}
