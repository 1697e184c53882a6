using System.Text.Json;

namespace Mooc.Xapi;

internal static class ActivityReader
{
    public static Activity Read(JsonElement json) => new(json.RequiredText("id"), json.Read("definition", ReadDefinition));

    private static ActivityDefinition ReadDefinition(JsonElement json) => new()
    {
        Name = json.Languages("name"),
        Description = json.Languages("description"),
        Type = json.Text("type"),
        MoreInfo = json.Text("moreInfo"),
        InteractionType = InteractionNames.Find(json.Text("interactionType")),
        CorrectResponsesPattern = json.ReadList("correctResponsesPattern", JsonReading.TextOf),
        Choices = json.ReadList("choices", ReadComponent),
        Scale = json.ReadList("scale", ReadComponent),
        Source = json.ReadList("source", ReadComponent),
        Target = json.ReadList("target", ReadComponent),
        Steps = json.ReadList("steps", ReadComponent),
        Extensions = json.Extensions(),
    };

    private static InteractionComponent ReadComponent(JsonElement json) => new(json.RequiredText("id"), json.Languages("description"));
}
