using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mooc.Web.Site;

/// <summary>
/// A labelled input with its help and its fault, tied together for screen readers:
/// <c>&lt;field for="Email" label="@T["E-mail"]" type="email" autocomplete="email" /&gt;</c>. Other attributes go to the input.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;
    public string Label { get; set; } = "";
    public string? Help { get; set; }
    public string Type { get; set; } = "text";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = IdOf(name);
        var state = ViewContext.ModelState[name];
        var fault = state?.Errors.FirstOrDefault()?.ErrorMessage;
        var input = InputOf(output, name, id, state);

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", fault is null ? "field" : "field bad");
        output.Content.AppendHtml(Tag("label", Label, ("for", id)));
        if (Help is not null) output.Content.AppendHtml(Tag("span", Help, ("class", "help"), ("id", $"{id}-help")));
        if (fault is not null)
        {
            output.Content.AppendHtml(Tag("span", fault, ("class", "error"), ("id", $"{id}-error")));
            input.Attributes["aria-invalid"] = "true";
        }

        string[] described = [.. Help is null ? [] : new[] { $"{id}-help" }, .. fault is null ? [] : new[] { $"{id}-error" }];
        if (described.Length > 0) input.Attributes["aria-describedby"] = string.Join(' ', described);
        output.Content.AppendHtml(input);
    }

    /// <summary>The id that an error summary links to.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "-").ToLowerInvariant();

    private TagBuilder InputOf(TagHelperOutput output, string name, string id, ModelStateEntry? state)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        input.Attributes["type"] = Type;
        foreach (var attribute in output.Attributes) input.Attributes[attribute.Name] = attribute.Value?.ToString() ?? "";

        // A password is never sent back.
        var value = state?.AttemptedValue ?? (For.Model is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : For.Model?.ToString());
        if (Type != "password" && !string.IsNullOrEmpty(value)) input.Attributes["value"] = value;
        return input;
    }

    private static TagBuilder Tag(string name, string text, params (string Name, string Value)[] attributes)
    {
        var tag = new TagBuilder(name);
        foreach (var (attribute, value) in attributes) tag.Attributes[attribute] = value;
        tag.InnerHtml.Append(text);
        return tag;
    }
}
