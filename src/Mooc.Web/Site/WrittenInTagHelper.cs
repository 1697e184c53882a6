using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mooc.Web.Site;

/// <summary>
/// <c>&lt;h1 written-in="@course.Language"&gt;</c>: says the language and direction of a part where they differ from the page's, so that it is read aloud
/// and set as what it is.
/// </summary>
[HtmlTargetElement(Attributes = "written-in")]
public sealed class WrittenInTagHelper : TagHelper
{
    public required string WrittenIn { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (WrittenIn == SiteLanguages.Current) return;

        output.Attributes.SetAttribute("lang", WrittenIn);
        output.Attributes.SetAttribute("dir", SiteLanguages.DirectionOf(WrittenIn));
    }
}
