namespace Mooc.Xapi;

/// <summary>The version of the standard that a request speaks; the version header decides.</summary>
public enum XapiVersion
{
    /// <summary>xAPI 1.0.3.</summary>
    V103,

    /// <summary>xAPI 2.0.0 (IEEE 9274.1.1).</summary>
    V200,
}
