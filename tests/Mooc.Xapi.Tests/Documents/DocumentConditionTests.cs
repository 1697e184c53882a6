using Mooc.Xapi.Documents;
using static Mooc.Xapi.Documents.DocumentAction;
using static Mooc.Xapi.Documents.DocumentResource;

namespace Mooc.Xapi.Tests.Documents;

public sealed class DocumentConditionTests
{
    [Theory]
    [InlineData(State, Replace, XapiVersion.V103, false, 0)]
    [InlineData(State, Replace, XapiVersion.V103, true, 0)]
    [InlineData(State, Replace, XapiVersion.V200, false, 0)]
    [InlineData(State, Replace, XapiVersion.V200, true, 409)]
    [InlineData(AgentProfile, Replace, XapiVersion.V103, false, 400)]
    [InlineData(AgentProfile, Replace, XapiVersion.V103, true, 409)]
    [InlineData(AgentProfile, Replace, XapiVersion.V200, false, 0)]
    [InlineData(AgentProfile, Replace, XapiVersion.V200, true, 409)]
    [InlineData(ActivityProfile, Replace, XapiVersion.V103, false, 400)]
    [InlineData(ActivityProfile, Replace, XapiVersion.V200, true, 409)]
    [InlineData(ActivityProfile, Merge, XapiVersion.V103, true, 0)]
    [InlineData(ActivityProfile, Delete, XapiVersion.V200, true, 0)]
    public void Without_a_header_a_document_may_be_changed_or_not(DocumentResource resource, DocumentAction action, XapiVersion version, bool exists, int status)
    {
        var refusal = new DocumentCondition(null, null).Refuse(resource, action, version, exists ? "ab12" : null);

        Assert.Equal(status, refusal?.Status ?? 0);
    }

    [Theory]
    [InlineData("\"ab12\"", null, "ab12", 0)]
    [InlineData("W/\"ab12\"", null, "ab12", 0)]
    [InlineData("\"00\", \"AB12\"", null, "ab12", 0)]
    [InlineData("\"00\"", null, "ab12", 412)]
    [InlineData("*", null, "ab12", 0)]
    [InlineData("*", null, null, 412)]
    [InlineData("\"ab12\"", null, null, 412)]
    [InlineData(null, "*", null, 0)]
    [InlineData(null, "*", "ab12", 412)]
    [InlineData(null, "\"ab12\"", "ab12", 412)]
    [InlineData(null, "\"00\"", "ab12", 0)]
    [InlineData("\"ab12\"", "*", "ab12", 412)]
    public void A_header_says_which_version_may_be_changed(string? ifMatch, string? ifNoneMatch, string? tag, int status)
    {
        var refusal = new DocumentCondition(ifMatch, ifNoneMatch).Refuse(AgentProfile, Replace, XapiVersion.V103, tag);

        Assert.Equal(status, refusal?.Status ?? 0);
    }
}
