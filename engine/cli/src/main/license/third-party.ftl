Penstock is under the Apache License 2.0, which META-INF/LICENSE holds. This archive also holds the libraries below, each
under its own licence. The texts that a library asks to be kept are in META-INF/licenses, below the name of the library;
the Apache License 2.0 is that of META-INF/LICENSE.

<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
<#if library.groupId != "io.penstock">
${library.name} ${library.version} (${library.groupId}:${library.artifactId})
  ${library.url!"no home page named"}
<#list library.licenses as license>
  ${license.name}: ${license.url!"no address named"}
</#list>

</#if>
</#list>
