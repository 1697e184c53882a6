using System.Reflection;
using System.Runtime.InteropServices;

namespace Mooc.Web.Certificates.Lettering;

/// <summary>
/// The functions of the system's library HarfBuzz that setting a line of text takes. Nothing else in the program knows it; where it is absent, scripts whose letters
/// change with their neighbours are refused.
/// </summary>
internal static class HarfBuzz
{
    public const int LeftToRight = 4;
    public const int RightToLeft = 5;

    private const string Library = "harfbuzz";

    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["harfbuzz.dll", "libharfbuzz-0.dll"]
        : OperatingSystem.IsMacOS() ? ["libharfbuzz.0.dylib", "/opt/homebrew/lib/libharfbuzz.0.dylib", "/usr/local/lib/libharfbuzz.0.dylib"]
        : ["libharfbuzz.so.0", "libharfbuzz.so"];

    private static readonly nint Loaded = Load();

    /// <summary>Whether the machine has it.</summary>
    public static bool IsHere => Loaded != 0;

    private static nint Load()
    {
        foreach (var name in Names)
        {
            if (!NativeLibrary.TryLoad(name, out var library)) continue;

            NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (asked, _, _) => asked == Library ? library : 0);
            return library;
        }

        return 0;
    }

    [StructLayout(LayoutKind.Sequential)]
    public readonly struct GlyphName
    {
        public readonly uint Glyph;
        private readonly uint _mask;

        /// <summary>Where its text begins.</summary>
        public readonly uint Cluster;
        private readonly uint _one;
        private readonly uint _two;
    }

    /// <summary>A feature of the font, such as ligatures, switched for the whole run.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly struct Feature(uint tag, uint value)
    {
        private readonly uint _tag = tag;
        private readonly uint _value = value;
        private readonly uint _from = 0;
        private readonly uint _to = uint.MaxValue;
    }

    [StructLayout(LayoutKind.Sequential)]
    public readonly struct GlyphPlace
    {
        public readonly int AdvanceX;
        public readonly int AdvanceY;
        public readonly int OffsetX;
        public readonly int OffsetY;
        private readonly int _more;
    }

    [DllImport(Library, EntryPoint = "hb_blob_create")]
    public static extern nint NewBlob(nint bytes, uint length, int readOnly, nint user, nint destroy);

    [DllImport(Library, EntryPoint = "hb_face_create")]
    public static extern nint NewFace(nint blob, uint index);

    [DllImport(Library, EntryPoint = "hb_font_create")]
    public static extern nint NewFont(nint face);

    [DllImport(Library, EntryPoint = "hb_font_make_immutable")]
    public static extern void Freeze(nint font);

    [DllImport(Library, EntryPoint = "hb_buffer_create")]
    public static extern nint NewBuffer();

    [DllImport(Library, EntryPoint = "hb_buffer_destroy")]
    public static extern void DestroyBuffer(nint buffer);

    [DllImport(Library, EntryPoint = "hb_buffer_add_utf16", CharSet = CharSet.Unicode)]
    public static extern void AddText(nint buffer, string text, int length, uint from, int count);

    [DllImport(Library, EntryPoint = "hb_buffer_set_direction")]
    public static extern void SetDirection(nint buffer, int direction);

    [DllImport(Library, EntryPoint = "hb_buffer_guess_segment_properties")]
    public static extern void GuessScript(nint buffer);

    [DllImport(Library, EntryPoint = "hb_shape")]
    public static extern void Shape(nint font, nint buffer, Feature[] features, uint count);

    [DllImport(Library, EntryPoint = "hb_buffer_get_glyph_infos")]
    public static extern nint Glyphs(nint buffer, out uint count);

    [DllImport(Library, EntryPoint = "hb_buffer_get_glyph_positions")]
    public static extern nint Places(nint buffer, out uint count);
}
