using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Mooc.Web.Site;

/// <summary>A finished page with blanks: the texts between them, one more than there are blanks.</summary>
internal sealed class KeptPage(IReadOnlyList<byte[]> texts, IReadOnlyList<Blank> blanks)
{
    /// <summary>Writes the page for one reader. Values are encoded here, as a view would have done.</summary>
    public void Fill(IBufferWriter<byte> page, Func<Blank, string?> value)
    {
        for (var i = 0; i < blanks.Count; i++)
        {
            page.Write(texts[i]);
            if (value(blanks[i]) is { Length: > 0 } text) Encoding.UTF8.GetBytes(HtmlEncoder.Default.Encode(text), page);
        }

        page.Write(texts[^1]);
    }
}
