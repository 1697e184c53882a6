using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Tests.Learn;

/// <summary>What learners do in the tiny course, in the words of a test.</summary>
internal static class Learning
{
    public static Task<int> StatementsAsync(this MoocSite site, string verb) =>
        site.WithDbAsync(db => db.StoredStatements.CountAsync(statement => statement.Verb.EndsWith("/" + verb)));

    /// <summary>The value behind the option with this text.</summary>
    public static string OptionOf(this Visitor visitor, string text) => visitor.Page.QuerySelectorAll("label.choice")
        .First(label => label.TextContent.Trim() == text).QuerySelector("input")!.GetAttribute("value")!;

    public static IEnumerable<string> FieldsIn(this Visitor visitor, string question) =>
        visitor.Page.QuerySelectorAll($"{question} .gaps input").Select(input => input.GetAttribute("name")!);

    /// <summary>Gives the items their places in the order named.</summary>
    public static IEnumerable<(string Field, string Value)> PlacesIn(this Visitor visitor, string question, params string[] items) =>
        items.Select((item, i) => (visitor.Page.QuerySelectorAll($"{question} label").First(label => label.TextContent.Trim() == item).GetAttribute("for")!, $"{i + 1}"));

    public static string TargetOf(this Visitor visitor, string question, string text) =>
        visitor.Page.QuerySelectorAll($"{question} option").First(option => option.TextContent == text).GetAttribute("value")!;

    /// <summary>The answers to the final test, in whatever order its questions stand.</summary>
    public static (string Field, string Value)[] TestAnswers(this Visitor visitor, string privacy, string decides, string principles, string parking) =>
        [("privacy-right", privacy), ("who-decides", visitor.OptionOf(decides)), ("how-many", principles), ("parking-right", parking)];

    public static async Task ReadAllAsync(this Visitor visitor)
    {
        foreach (var unit in new[] { "welcome", "kinds" })
        {
            await visitor.OpenAsync($"/learn/tiny/{unit}");
            await visitor.PressAsync("Mark as read and go on");
        }
    }

    public static async Task PassAsync(this Visitor visitor)
    {
        await visitor.OpenAsync("/learn/tiny/final-test");
        await visitor.PressAsync("Start");
        await visitor.PressAsync("Check answers", visitor.TestAnswers("true", "The council", "5", "false"));
    }

    /// <summary>What the first form in a part of the page would send, to send it more than once.</summary>
    public static (Uri Address, List<KeyValuePair<string, string>> Fields) FormIn(this Visitor visitor, string where, params (string Field, string Value)[] filled)
    {
        var form = (IHtmlFormElement)visitor.Page.QuerySelector($"{where} form[method=post]")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)).ToList();
        fields.AddRange(filled.Select(field => KeyValuePair.Create(field.Field, field.Value)));
        return (new Uri(new Uri("https://localhost" + visitor.Address), form.GetAttribute("action")), fields);
    }
}
