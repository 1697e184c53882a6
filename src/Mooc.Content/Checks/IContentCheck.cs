namespace Mooc.Content.Checks;

/// <summary>Something that makes a page hard to read or a question easy to guess.</summary>
internal interface IContentCheck
{
    IEnumerable<ContentProblem> In(CheckedPage page);
}
