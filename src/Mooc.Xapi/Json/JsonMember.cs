namespace Mooc.Xapi.Json;

internal readonly struct JsonMember(JsonTree tree, int index)
{
    public JsonNode Name => new(tree, index);

    public JsonNode Value => new(tree, index + 1);
}
