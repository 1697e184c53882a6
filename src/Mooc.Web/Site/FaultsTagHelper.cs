using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mooc.Web.Site;

/// <summary><c>&lt;faults /&gt;</c>: what is wrong with a form, above it, each fault a link to its field. Nothing where all is well.</summary>
[HtmlTargetElement("faults", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FaultsTagHelper(Texts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var faults = ViewContext.ModelState.SelectMany(field => field.Value!.Errors.Take(1).Select(error => (field.Key, error.ErrorMessage))).ToList();
        if (faults.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "message bad");
        output.Attributes.SetAttribute("role", "alert");
        output.Content.AppendHtml("<h2>").Append(texts.Count(faults.Count, "There is one thing to put right", "There are {0} things to put right")).AppendHtml("</h2>");
        output.Content.AppendHtml("<ul class=\"errors\">");
        foreach (var (field, message) in faults) Append(output, field, message);
        output.Content.AppendHtml("</ul>");
    }

    private static void Append(TagHelperOutput output, string field, string message)
    {
        var item = new TagBuilder("li");
        if (field.Length == 0)
        {
            item.InnerHtml.Append(message);
        }
        else
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = "#" + FieldTagHelper.IdOf(field);
            link.InnerHtml.Append(message);
            item.InnerHtml.AppendHtml(link);
        }

        output.Content.AppendHtml(item);
    }
}
