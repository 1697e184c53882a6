using System.Security.Cryptography;
using System.Text;

namespace Mooc.Content.Reading;

/// <summary>A hash of the texts of which a course and its translations were made: one version for all its languages.</summary>
internal static class CourseVersion
{
    public static string Of(IEnumerable<Course> courses)
    {
        var hashes = new StringBuilder();
        foreach (var course in courses)
        {
            hashes.Append(course.Language).Append(' ').Append(course.SourceHash).Append('\n');
            foreach (var module in course.Modules)
            {
                hashes.Append(module.Id).Append(' ').Append(module.SourceHash).Append('\n');
                foreach (var unit in module.Units) hashes.Append(unit.Id).Append(' ').Append(unit.SourceHash).Append('\n');
            }
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashes.ToString())).AsSpan(0, 8));
    }
}
